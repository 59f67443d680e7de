// The public pages work without script; what this file grows into only adds to them.
export {};
