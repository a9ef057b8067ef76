"""Compute what a social place costs, who pays, and what stays open. Pure: arrays in, arrays out.

Conventions, stated once:
- Year 0 is the moment of investment; years 1 to n are paid at the end of the year.
- Rates are shares (0.035), per period. Flows are nominal unless a name says real.
- Money is a positive amount of a named kind (cost, revenue).
- Quantities that repeat per draw have the shape (draws, years); year 1 is column 0.
- Random generators are passed in; nothing here reads a file or knows a price.
"""
