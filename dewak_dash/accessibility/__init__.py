"""Who reaches a place on foot: walking time to distance, people in reach, catchments, networks, siting.

Pure functions on arrays. Lengths in metres, speeds in metres per second, times in minutes unless a name says else;
every cut-off is inclusive (<=); who reaches nothing gets 0, never a missing value.
"""
