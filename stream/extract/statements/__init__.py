"""Statements: who said what. Quotation marks, reporting verbs, speakers, and the rules that join them."""
