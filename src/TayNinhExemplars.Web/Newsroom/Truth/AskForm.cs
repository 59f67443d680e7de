using TayNinhExemplars.Evidence;
using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom.Truth;

/// <summary>The form with which a unit is asked to confirm.</summary>
public sealed class AskForm
{
    public string? About { get; set; }
    public string? Unit { get; set; }
    public string? Email { get; set; }

    /// <summary>One on a line.</summary>
    public string? Questions { get; set; }
    public int Days { get; set; } = 14;

    public AskConfirmation For(string kind, string id, string about, HttpRequest request) => new(kind, id, string.IsNullOrWhiteSpace(About) ? about : About, Unit ?? "", Email ?? "",
        (Questions ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), Days) { BaseUrl = $"{request.Scheme}://{request.Host}" };

    /// <summary>The refusals beside the fields of this form.</summary>
    public static Refusals Named(Refusals refusals) => new Refusals().Add(refusals.Select(r => r with { Field = "Ask." + r.Field }));
}
