using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Addresses;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Administration;

public sealed record RuleLine(string Id, string Name, string Pattern, string Target, string Kind, bool IsBroken);

/// <summary>Rules that send readers elsewhere or show another page, in their order, and trying one address out.</summary>
[NeedsPermission(nameof(AddressesPermissions.ManageUrlRewritingRules))]
public sealed class UrlRulesModel(UrlRules rules) : AdministrationPage
{
    public const string Path = "/toa-soan/quan-tri/chuyen-huong";
    public static readonly IReadOnlyList<string> Kinds = ["Found", "MovedPermanently", "TemporaryRedirect", "PermanentRedirect", "Rewrite"];

    private IReadOnlyList<JsonObject> _all = [];

    [BindProperty] public string? RuleName { get; set; }
    [BindProperty] public string? Pattern { get; set; }
    [BindProperty] public string? Target { get; set; }
    [BindProperty] public string? Kind { get; set; }
    [BindProperty] public bool IgnoresCase { get; set; }
    [BindProperty] public bool DropsQuery { get; set; }
    [BindProperty] public bool SkipsFurther { get; set; }
    public string? Id { get; private set; }

    public IEnumerable<RuleLine> Lines => _all.Select(r => new RuleLine(KeyOf(r), r.Text("Name") ?? "", r.Text("Pattern") ?? "", r.Text("SubstitutionPattern") ?? "", KindOf(r), UrlRule.Of(r, out _) is null));

    public async Task<IActionResult> OnGetAsync(string? id)
    {
        if (!await LoadAsync(id)) return NotFound();
        if (_all.FirstOrDefault(r => KeyOf(r) == Id) is not { } rule) return Page();
        (RuleName, Pattern, Target, Kind) = (rule.Text("Name"), rule.Text(nameof(Pattern)), rule.Text("SubstitutionPattern"), KindOf(rule));
        (IgnoresCase, DropsQuery, SkipsFurther) = (rule.Flag("IsCaseInsensitive") == true, rule["QueryStringPolicy"]?.ToString() is "Drop" or "1", rule.Flag("SkipFurtherRules") == true);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(string? id)
    {
        if (!await LoadAsync(id)) return NotFound();
        var rule = Entry();
        var isRule = UrlRule.Of(rule, out var problem) is not null;
        var refusals = new Refusals()
            .Unless(Clean(RuleName).Length > 0, "admin.required", nameof(RuleName))
            .Unless(Kinds.Contains(Kind), "admin.choose", nameof(Kind))
            .Unless(isRule || problem != "pattern", "admin.rule-pattern", nameof(Pattern))
            .Unless(isRule || problem != "substitution", "admin.rule-target", nameof(Target));
        if (refusals.Any) return Refused(refusals);
        await ChangeAsync("rule.saved", "rule", Clean(RuleName), () => rules.SaveAsync(rule, Aborted));
        return Done("form.saved", Path);
    }

    public async Task<IActionResult> OnPostUpAsync(string? id) => await OnRuleAsync(id, "rule.saved", key => rules.RaiseAsync(key, Aborted)) ? Done("form.saved", Path) : NotFound();

    public async Task<IActionResult> OnPostRemoveAsync(string? id) => await OnRuleAsync(id, "rule.removed", key => rules.RemoveAsync(key, Aborted)) ? Done("admin.removed", Path, RuleName) : NotFound();

    private async Task<bool> OnRuleAsync(string? id, string action, Func<string, Task> change)
    {
        if (!await LoadAsync(id) || _all.FirstOrDefault(r => KeyOf(r) == Id) is not { } rule) return false;
        RuleName = rule.Text("Name");
        await ChangeAsync(action, "rule", RuleName ?? "", () => change(Id!));
        return true;
    }

    private JsonObject Entry()
    {
        var rule = (JsonObject?)_all.FirstOrDefault(r => KeyOf(r) == Id)?.DeepClone() ?? [];
        rule["Source"] = Kind == "Rewrite" ? "Rewrite" : "Redirect";
        (rule["Name"], rule[nameof(Pattern)], rule["SubstitutionPattern"]) = (Clean(RuleName), Clean(Pattern), Clean(Target));
        (rule["IsCaseInsensitive"], rule["QueryStringPolicy"]) = (IgnoresCase, DropsQuery ? "Drop" : "Append");
        rule["RedirectType"] = Kind == "Rewrite" ? null : Kind;
        rule["SkipFurtherRules"] = Kind == "Rewrite" ? SkipsFurther : null;
        return rule;
    }

    private async Task<bool> LoadAsync(string? id)
    {
        _all = await rules.AllAsync(Aborted);
        Id = string.IsNullOrEmpty(id) ? null : id;
        return Id is null || _all.Any(r => KeyOf(r) == Id);
    }

    private static string KeyOf(JsonObject rule) => rule.Text("Id") is { Length: > 0 } id ? id : rule.Text("Name") ?? "";

    private static string KindOf(JsonObject rule) => rule.Text("Source") == "Rewrite" ? "Rewrite" : rule["RedirectType"]?.ToString() switch
    {
        "MovedPermanently" or "301" => "MovedPermanently", "TemporaryRedirect" or "307" => "TemporaryRedirect", "PermanentRedirect" or "308" => "PermanentRedirect", _ => "Found",
    };
}
