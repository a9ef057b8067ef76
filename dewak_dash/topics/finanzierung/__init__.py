"""The topic Finanzierung."""
