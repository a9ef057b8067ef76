"""Let plain methods forecast the past of many towns, and learn from their errors how wide a range must be."""
