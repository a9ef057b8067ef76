"""The peer of the rerun measurement: a plain Streamlit page with two small charts and a table, as it comes."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

years = list(range(1983, 2025))
table = pd.DataFrame({"year": years, "value": [70000 - 200 * i for i in range(len(years))]})
st.title("Plain page")
st.plotly_chart(go.Figure(go.Scatter(x=table["year"], y=table["value"])), key="line")
st.plotly_chart(go.Figure(go.Bar(x=table["year"], y=table["value"])), key="bars")
st.dataframe(table)
