using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Content;
using TayNinhExemplars.Evidence;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Truth.Proof;

/// <summary>The lexicon of inflated wording, one phrase a line, and which stories must answer.</summary>
[NeedsPermission(nameof(EvidencePermissions.ManageEvidenceRules))]
public sealed class LexiconModel(Lexicons lexicons, EvidencePolicies policies) : NewsroomPage
{
    /// <summary>The phrases of each kind, by its place in <see cref="InflationLexicon.Kinds"/>.</summary>
    [BindProperty] public List<string?> Phrases { get; set; } = [];
    [BindProperty] public string? Names { get; set; }
    [BindProperty] public bool Demanded { get; set; }
    [BindProperty] public bool OnlyAboutExemplars { get; set; }

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var known = (await lexicons.GetAsync(Aborted)).Entries.GroupBy(e => e.Phrase, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var entries = new List<LexiconEntry>();
        foreach (var (kind, lines) in InflationLexicon.Kinds.Zip(Phrases))
            foreach (var phrase in Lines(lines))
                // What makes a phrase harmless is kept with it; the form shows the phrase alone.
                entries.Add(known.TryGetValue(phrase, out var entry) ? entry with { Kind = kind } : new LexiconEntry(phrase, kind));
        var refusals = await lexicons.SaveAsync(new InflationLexicon { Entries = entries, Names = Lines(Names) }, Actor, Aborted);
        if (!refusals.Any) return Done("form.saved", "/toa-soan/minh-chung/bo-tu");
        var policy = await policies.GetAsync(Aborted);
        (Demanded, OnlyAboutExemplars) = (policy.Demanded, policy.OnlyAboutExemplars);
        return Refused(refusals);
    }

    public async Task<IActionResult> OnPostPolicyAsync()
    {
        var refusals = await policies.SaveAsync((await policies.GetAsync(Aborted)) with { Demanded = Demanded, OnlyAboutExemplars = OnlyAboutExemplars }, Actor, Aborted);
        if (!refusals.Any) return Done("form.saved", "/toa-soan/minh-chung/bo-tu");
        await LoadAsync();
        return Refused(refusals);
    }

    private async Task LoadAsync()
    {
        var (lexicon, policy) = (await lexicons.GetAsync(Aborted), await policies.GetAsync(Aborted));
        Phrases = [.. InflationLexicon.Kinds.Select(k => string.Join('\n', lexicon.Entries.Where(e => e.Kind == k).Select(e => e.Phrase)))];
        Names = string.Join('\n', lexicon.Names);
        (Demanded, OnlyAboutExemplars) = (policy.Demanded, policy.OnlyAboutExemplars);
    }

    private static List<string> Lines(string? text) =>
        [.. TextNormalForm.Clean(text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
}
