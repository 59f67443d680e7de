using System.Security.Cryptography;
using System.Text;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Readers;

/// <summary>
/// By what a reader is known again: the account, or a random number in a cookie that is set only when they post, rate or vote.
/// The number is long enough that its plain hash cannot be searched backwards.
/// </summary>
public static class ReaderKeys
{
    public const int Length = 40;

    public static string OfAccount(string userId) => "u:" + Hash(userId)[..32];

    public static string OfCookie(string number) => "r:" + Hash(number)[..32];

    public static string NewNumber() => Ids.New();

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
