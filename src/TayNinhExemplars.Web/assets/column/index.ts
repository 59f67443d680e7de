// The public pages work without script; what stands here only adds to them.
import './combobox';
