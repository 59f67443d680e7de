using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Notices;

public static class NoticeWords
{
    public static string Say(Texts texts, Notice notice) => texts.Get(notice.TextKey, [.. notice.Args]);
}
