"""The door of documents: paper, slides, workbook and pictures of one state, from the findings the pages show."""
