using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Nominations;
using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Newsroom.Truth;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Public.Truth;

/// <summary>One field of the form as the theme draws it.</summary>
/// <param name="Type">An input's type, or <c>textarea</c>.</param>
public sealed record InputView(string Name, string Label, string Hint, string Value, string Error, string Type, bool Required, string Autocomplete);

/// <summary>A choice of the form.</summary>
public sealed record ChoiceView(string Value, string Text, bool Chosen);

/// <summary>The nomination form: kept short, without script, guarded by a trap for robots, a sealed time and a limit per address.</summary>
public sealed class NominateForm(NominateHandler nominate, KeepPrivateFileHandler keep, SealedTexts seals, ReaderThrottle throttle, FormWords words)
{
    private const string Purpose = "NominateForm.v1", Trap = "Website";
    private static readonly TimeSpan Soonest = TimeSpan.FromSeconds(2), Latest = TimeSpan.FromHours(24);

    /// <summary>The form with what was typed and what is wrong with it.</summary>
    public Shape Shape(IFormCollection? typed, Refusals refusals, string contact)
    {
        string Typed(string name) => typed?[name].ToString() ?? "";
        string Error(string name) => string.Join(' ', refusals.Where(r => r.Field == name).Select(words.Texts.Of));
        InputView Input(string name, string type = "text", bool required = true, string autocomplete = "off") =>
            new(name, words.Texts["nominate." + name], words.Hint(name), Typed(name), Error(name), type, required, autocomplete);
        var kind = Typed("Kind") is { Length: > 0 } chosen ? chosen : NominationRules.Kinds[0];
        return new Shape("NominatePage").With("Contact", contact.Length > 0 ? contact : null)
            .With("Token", seals.Seal(Purpose, words.Now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture)))
            .With("Kinds", NominationRules.Kinds.Select(k => new ChoiceView(k, words.Texts["consent.policy.kind." + k], k == kind)).ToList())
            .With("About", new List<InputView> { Input("Nominee"), Input("Place"), Input("Deeds", "textarea"), Input("Source", required: false) })
            .With("Sender", new List<InputView> { Input("SenderName", autocomplete: "name"), Input("SenderContact", autocomplete: "tel") })
            .With("Agreed", Typed("Agreed").Length > 0).With("AgreedError", Error("Agreed")).With("FileError", Error("File"))
            .With("Errors", refusals.Select(words.Texts.Of).Distinct(StringComparer.Ordinal).ToList());
    }

    public async Task<Outcome<Nomination>> SendAsync(HttpContext http, IFormCollection form, CancellationToken ct)
    {
        if (!throttle.Admits(http, "nominate")) return Refusals.Because("truth.tooMany");
        var refusals = new Refusals()
            .Unless(form[Trap].ToString().Length == 0, "nomination.robot")
            .Add(Age(form["Token"].ToString()));
        if (refusals.Any) return refusals;
        var files = form.Files.Where(f => f.Length > 0).ToList();
        var input = new Nominate(form["Nominee"].ToString(), form["Kind"].ToString(), form["Place"].ToString(), form["Deeds"].ToString())
        {
            Source = form["Source"].ToString(), SenderName = form["SenderName"].ToString(), SenderContact = form["SenderContact"].ToString(), Agreed = form["Agreed"].ToString().Length > 0,
        };
        // Judged before a file is kept: a form that is refused leaves nothing on the disk.
        refusals = NominationRules.CanSend(input with { FileIds = [.. files.Select(f => f.FileName)] });
        if (refusals.Any) return refusals;
        var kept = new List<string>();
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            var outcome = await keep.HandleAsync(new KeepPrivateFile(Nomination.FilePurpose, file.FileName, content), Actor.Nobody, ct);
            if (outcome.Value is { } made) kept.Add(made.Id);
            else refusals.Add(outcome.Refusals);
        }
        return refusals.Any ? refusals : await nominate.HandleAsync(input with { FileIds = kept }, ct);
    }

    private Refusals Age(string token)
    {
        if (!long.TryParse(seals.Open(Purpose, token), System.Globalization.CultureInfo.InvariantCulture, out var seconds)) return Refusals.Because("nomination.old");
        var age = words.Now - DateTimeOffset.FromUnixTimeSeconds(seconds);
        return new Refusals().Unless(age >= Soonest, "nomination.fast").Unless(age <= Latest, "nomination.old");
    }
}

/// <summary>The form's words, and the clock it is sealed by.</summary>
public sealed class FormWords(Texts texts, TimeProvider clock)
{
    public Texts Texts => texts;
    public DateTimeOffset Now => clock.GetUtcNow();

    public string Hint(string name) => texts.Has($"nominate.{name}.hint") ? texts[$"nominate.{name}.hint"] : "";
}
