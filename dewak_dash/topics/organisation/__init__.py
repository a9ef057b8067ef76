"""The page Organisation: which form, who brings what, how robust the choice is, how volunteers age."""
