// What a running process tells about itself: logs, figures, and what belongs to what.
export {};
