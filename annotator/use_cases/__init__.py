"""What a person asks for, one module each.

Joins storage, suggestions and exchange, which do not know each other.
"""
