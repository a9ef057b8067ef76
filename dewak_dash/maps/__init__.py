"""Draw maps without any tile from outside: cells, borders, rings and labels as deck.gl layers."""
