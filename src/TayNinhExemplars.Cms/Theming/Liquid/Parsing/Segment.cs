namespace TayNinhExemplars.Theming.Liquid.Parsing;

internal enum SegmentKind { Text, Output, Tag }

/// <summary>A stretch of the template: plain text, <c>{{ output }}</c> or <c>{% tag %}</c>. Offsets point into the whole source.</summary>
internal readonly record struct Segment(SegmentKind Kind, string Content, int Start, int ContentStart, int End);
