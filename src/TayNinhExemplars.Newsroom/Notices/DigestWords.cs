using System.Globalization;
using System.Text;
using System.Text.Json;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Notices.Data;

namespace TayNinhExemplars.Notices;

/// <summary>The mail that tells of several notices.</summary>
public sealed class DigestWords(MailOptions options, Texts texts)
{
    private static readonly CultureInfo Language = CultureInfo.GetCultureInfo("vi-VN");

    internal OutgoingMail Compose(UserView person, IReadOnlyList<NoticeRow> notices)
    {
        var text = new StringBuilder(texts.Get(Language, "notices.mail.greeting", person.DisplayName)).Append("\n\n");
        foreach (var notice in notices)
        {
            text.Append("- ").Append(texts.Get(Language, notice.TextKey, [.. JsonSerializer.Deserialize<string[]>(notice.Args) ?? []])).Append('\n');
            if (options.BaseUrl.Length > 0) text.Append("  ").Append(options.BaseUrl.TrimEnd('/')).Append(notice.Url).Append('\n');
        }
        text.Append('\n').Append(texts.Get(Language, "notices.mail.end")).Append('\n');
        return new OutgoingMail(person.Email!, texts.Get(Language, "notices.mail.subject", notices.Count), text.ToString());
    }
}
