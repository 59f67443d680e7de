using System.Text;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Accounts;

/// <summary>What may be written into an account, and who may touch it.</summary>
public static class AccountRules
{
    private const string NameSigns = "-._@+";

    public static Refusals CheckNames(string userName, string displayName, string? email) => new Refusals()
        .Unless(userName.Length > 0, "accounts.userName.empty", "UserName")
        .Unless(userName.Length <= User.NameLimit, "accounts.userName.long", "UserName", User.NameLimit)
        .Unless(userName.All(c => char.IsAsciiLetterOrDigit(c) || NameSigns.Contains(c, StringComparison.Ordinal)), "accounts.userName.letters", "UserName")
        .Add(CheckDisplayName(displayName))
        .Add(CheckEmail(email));

    public static Refusals CheckDisplayName(string displayName) => new Refusals()
        .Unless(displayName.Length is > 0 and <= User.DisplayNameLimit, "accounts.displayName.length", "DisplayName", User.DisplayNameLimit);

    public static Refusals CheckEmail(string? email) => new Refusals()
        .Unless(string.IsNullOrEmpty(email) || (email.Length <= User.EmailLimit && LooksLikeEmail(email)), "accounts.email.form", "Email");

    public static Refusals CheckRole(string name, string description) => new Refusals()
        .Unless(name.Length is > 0 and <= Role.NameLimit, "accounts.role.nameLength", "Name", Role.NameLimit)
        .Unless(description.Length <= Role.DescriptionLimit, "accounts.role.descriptionLength", "Description", Role.DescriptionLimit);

    /// <summary>What was meant: composed letters, single spaces, nothing invisible.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var visible = string.Concat(text.EnumerateRunes().Select(r => Rune.IsControl(r) || r == Rune.ReplacementChar ? " " : r.ToString()));
        return string.Join(' ', visible.Normalize(NormalizationForm.FormC).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether the actor has every one of the powers among these permissions, and so may give them or manage who has them.</summary>
    public static bool MayHandle(Actor by, IEnumerable<string> permissions)
    {
        var held = permissions.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return AccountsPermissions.Powers.Where(p => held.Contains(p.Name)).All(by.May);
    }

    private static bool LooksLikeEmail(string email) =>
        email.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && at == email.LastIndexOf('@') && at < email.Length - 1
        && !email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
}
