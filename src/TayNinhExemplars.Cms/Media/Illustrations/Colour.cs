using System.Globalization;

namespace TayNinhExemplars.Media.Illustrations;

[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Colour(byte R, byte G, byte B)
{
    public static implicit operator Colour(string hex)
    {
        var rgb = int.Parse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);
    }

    /// <summary>This colour going over to another; 0 stays, 1 arrives.</summary>
    public Colour To(Colour other, double share)
    {
        var s = Math.Clamp(share, 0, 1);
        return new(Between(R, other.R, s), Between(G, other.G, s), Between(B, other.B, s));
    }

    public Colour Darker(double share) => To(new Colour(24, 28, 44), share);   // shadows lean to blue
    public Colour Lighter(double share) => To(new Colour(255, 250, 236), share);

    public override string ToString() => $"#{R:x2}{G:x2}{B:x2}";

    private static byte Between(byte a, byte b, double s) => (byte)Math.Round(a + (b - a) * s);
}
