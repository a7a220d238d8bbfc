"""The papers that leave the room: one document model, its builders and its renderers."""
