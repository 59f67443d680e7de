using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Features;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Administration;

/// <summary>Running a recipe of the site's folder, or a recipe or package that is uploaded, with its report.</summary>
[NeedsPermission(nameof(FeaturesPermissions.Import))]
[RequestSizeLimit(512L << 20)]
public sealed class RecipesModel(RecipeLibrary library, RunRecipeHandler recipes, RunPackageHandler packages) : AdministrationPage
{
    [BindProperty] public string? Recipe { get; set; }
    public IReadOnlyList<string> Names => [.. library.All.Select(r => r.Name)];
    public IReadOnlyList<string>? Report { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostRunAsync()
    {
        var file = library.All.FirstOrDefault(r => r.Name == Recipe).File;
        if (file is null) return Refused(Refusals.Because("admin.choose", nameof(Recipe)));
        return await TellAsync(Recipe!, async () => await recipes.HandleAsync(new RunRecipe(file, Parameters), null, Aborted));
    }

    public async Task<IActionResult> OnPostUploadAsync(IFormFile? package)
    {
        if (package is null) return Refused(Refusals.Because("admin.no-file", nameof(package)));
        await using var content = package.OpenReadStream();
        var isZip = Path.GetExtension(package.FileName).Equals(".zip", StringComparison.OrdinalIgnoreCase);
        return await TellAsync(package.FileName, async () => await packages.HandleAsync(new RunPackage(content, isZip, Parameters), Aborted));
    }

    private Dictionary<string, string> Parameters => new(StringComparer.Ordinal) { ["AdminUserId"] = Actor.Id, ["AdminUsername"] = Actor.Name };

    /// <summary>Each step is a transaction of its own, so what a failing recipe did before stays, and is told.</summary>
    private async Task<IActionResult> TellAsync(string name, Func<Task<Outcome<RecipeReport>>> run)
    {
        try
        {
            var outcome = await run();
            if (outcome.Value is not { } report) return Refused(outcome.Refusals);
            await ChangeAsync("recipe.run", "recipe", name, () => Task.CompletedTask);
            Report = report.Notes.Count > 0 ? report.Notes : [Texts["admin.recipes.clean"]];
            return Page();
        }
        catch (RecipeException e)
        {
            return Refused(Refusals.Because("admin.recipe-failed", "", e.Message));
        }
    }
}
