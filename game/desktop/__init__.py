"""The machine around the game: window, devices, bindings, settings, saves, folders, pacing."""
