"""The building blocks of the screens: each is shown a frozen view and paints it in place."""
