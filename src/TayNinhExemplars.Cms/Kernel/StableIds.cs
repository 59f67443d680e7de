using System.Security.Cryptography;
using System.Text;

namespace TayNinhExemplars.Kernel;

/// <summary>Identifiers made from a seed, in the alphabet of <see cref="Ids"/>: the same seed gives the same id.</summary>
public static class StableIds
{
    public static string From(string seed)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(seed));
        return string.Create(Ids.Length, hash, static (text, bytes) =>
        {
            for (var i = 0; i < text.Length; i++) text[i] = "0123456789abcdefghjkmnpqrstvwxyz"[bytes[i] & 31];
        });
    }
}
