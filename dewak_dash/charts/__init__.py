"""Draw Plotly figures from views; no Streamlit, no data access."""
