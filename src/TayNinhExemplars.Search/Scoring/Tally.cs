using System.Runtime.InteropServices;

namespace TayNinhExemplars.Search.Scoring;

/// <summary>What the words of a query have brought one document so far.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Tally
{
    public float Score;
    public float Covered;
    public ushort Words;

    // Two spellings of one word count once; 0 is "none yet".
    public ushort LastSlot;
}
