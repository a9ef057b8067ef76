"""Project populations by age and sex, and say how sure the result is.

Pure: arrays in, arrays out; no file, no frame, no screen. Random generators are passed in.
Ages run from 0 to an open last group. Arrays carry their axes in the order
year, sex (0 male, 1 female), age, draw, leaving out those that do not apply.
"""
