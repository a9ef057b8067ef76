"""Tests of reach, catchments, networks and siting."""
