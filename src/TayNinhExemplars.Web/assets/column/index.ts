// The public pages work without script; what is here only adds to them.
import './readers.ts';
