using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Comments;
using TayNinhExemplars.Editorial;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Readers;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Reports;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Spreading;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Web.Hosting;

/// <summary>Whether the site has been set up; kept in the database, so that a set-up that was killed half-way runs again.</summary>
public sealed record SetupState
{
    public const string Document = "Setup";
    public DateTime? CompletedUtc { get; init; }
    public DateTime? WorkflowsUtc { get; init; }
    public DateTime? DemoUtc { get; init; }

    /// <summary>When the rules of consent and evidence came into force: after the sample content, which they would refuse.</summary>
    public DateTime? RulesUtc { get; init; }
}

/// <summary>Brings the database up to date and, on an empty data path, runs the set-up recipe and the demo content.</summary>
public sealed class SiteSetup(SiteDbContext db, DocumentStore documents, RunRecipeHandler recipes, SiteOptions options, IServiceProvider services)
{
    /// <summary>What the Council works with from the first day: its steps are ours and not Orchard's, so they are recipes of their own.</summary>
    private static readonly string[] CouncilRecipes = ["khen-thuong.recipe.json", "lich-nghi.recipe.json"];

    private TextWriter Out { get; } = Console.Out;

    public async Task RunAsync(CancellationToken ct = default)
    {
        await db.Database.MigrateAsync(ct);
        var state = await documents.GetAsync<SetupState>(SetupState.Document, ct);
        if (state.CompletedUtc is null)
        {
            await Out.WriteLineAsync($"Setting the site up with {Path.GetFileName(options.SetupRecipe)} ...");
            await RunRecipeAsync(options.SetupRecipe, ct);
            foreach (var name in CouncilRecipes.Select(r => Path.Combine(options.RecipesPath, r)).Where(File.Exists)) await RunRecipeAsync(name, ct);
            await SaveAsync(state = state with { CompletedUtc = Now }, ct);
        }
        if (state.WorkflowsUtc is null)
        {
            await AddWorkflowsAsync(ct);
            await SaveAsync(state = state with { WorkflowsUtc = Now }, ct);
        }
        if (options.DemoContent && state.DemoUtc is null)
        {
            await AddDemoAsync(ct);
            await SaveAsync(state = state with { DemoUtc = Now }, ct);
        }
        if (state.RulesUtc is null)
        {
            if (state.DemoUtc is not null) await RunIfThereAsync("demo-register.recipe.json", ct);
            await RunIfThereAsync("search-words.recipe.json", ct);
            await RunIfThereAsync("inflation-lexicon.recipe.json", ct);
            await RunIfThereAsync("rules.recipe.json", ct);
            await SaveAsync(state with { RulesUtc = Now }, ct);
        }
        // Content that is older than a module: without this it would be found only after its next save.
        await services.GetRequiredService<Content.IndexRows>().MendAsync(ct);
        await ShowWayInAsync(ct);
    }

    private DateTime Now => services.GetRequiredService<TimeProvider>().UtcSecondsNow();

    private string DemoNote => Path.Combine(options.DataPath, "demo-sign-in.txt");

    private Task SaveAsync(SetupState state, CancellationToken ct) => documents.SaveAsync(SetupState.Document, state, ct);

    /// <summary>The teams' workflows. They name the roles of this site's own set-up recipe; a site with other roles brings its own.</summary>
    private async Task AddWorkflowsAsync(CancellationToken ct)
    {
        if (!Directory.Exists(options.RecipesPath)) return;
        foreach (var recipe in Directory.GetFiles(options.RecipesPath, "workflow-*.recipe.json").Order(StringComparer.Ordinal))
        {
            try
            {
                await RunRecipeAsync(recipe, ct);
            }
            catch (RecipeException e)
            {
                await Out.WriteLineAsync($"  note: {Path.GetFileName(recipe)} was not loaded: {e.Message}");
            }
        }
    }

    private async Task AddDemoAsync(CancellationToken ct)
    {
        var recipe = Path.Combine(options.RecipesPath, "demo.recipe.json");
        if (File.Exists(recipe))
        {
            await Out.WriteLineAsync("Adding the demo content and drawing its pictures ...");
            await services.GetRequiredService<DrawDemoPicturesHandler>().HandleAsync(Path.Combine(options.RecipesPath, "demo", "pictures.json"), ct);
            await RunRecipeAsync(recipe, ct);
        }
        var password = options.DemoPassword ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        (await services.GetRequiredService<SeedDemoUsersHandler>().HandleAsync(new SeedDemoUsers(password), ct)).OrThrow();
        await RunIfThereAsync("demo-desks.recipe.json", ct);
        await services.GetRequiredService<SeedDemoBroadcastsHandler>().HandleAsync(Clock.DayOf(Now), ct);
        await services.GetRequiredService<SeedDemoDeskHandler>().HandleAsync(Now, ct);
        await services.GetRequiredService<SeedDemoPackHandler>().HandleAsync(ct);
        await services.GetRequiredService<SeedDemoReportsHandler>().HandleAsync(ct);
        await services.GetRequiredService<SeedDemoReadersHandler>().HandleAsync(ct);
        await services.GetRequiredService<SeedDemoCommentsHandler>().HandleAsync(ct);
        await File.WriteAllTextAsync(DemoNote, password, ct);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(DemoNote, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private async Task RunIfThereAsync(string name, CancellationToken ct)
    {
        var recipe = Path.Combine(options.RecipesPath, name);
        if (File.Exists(recipe)) await RunRecipeAsync(recipe, ct);
    }

    private async Task RunRecipeAsync(string file, CancellationToken ct)
    {
        var report = await recipes.HandleAsync(new RunRecipe(file, await ParametersAsync(ct)), new RecipeReport(), ct);
        foreach (var note in report.Notes) await Out.WriteLineAsync($"  note: {note}");
    }

    /// <summary>What Orchard's set-up tells its recipes; there is no administrator yet, so the site itself owns what they bring.</summary>
    private async Task<Dictionary<string, string>> ParametersAsync(CancellationToken ct)
    {
        var known = await documents.GetAsync<SiteSettings>("SiteSettings", ct);
        return new(StringComparer.Ordinal) { ["SiteName"] = known.SiteName, ["SiteTimeZone"] = known.TimeZoneId, ["AdminUsername"] = Actor.System.Name };
    }

    /// <summary>
    /// The demo sign-ins of a trial site; on a real one without any user, a link that makes the first administrator.
    /// No account with a known password is ever made by itself.
    /// </summary>
    private async Task ShowWayInAsync(CancellationToken ct)
    {
        if (options.DemoContent && File.Exists(DemoNote))
        {
            await Out.WriteLineAsync($"Demo sign-ins, all with the password {await File.ReadAllTextAsync(DemoNote, ct)}:");
            foreach (var user in SeedDemoUsersHandler.All.Concat(SeedDemoUsersHandler.AtDesks)) await Out.WriteLineAsync($"  {user.UserName,-12} {user.Role}");
            return;
        }
        if (await db.Set<User>().AnyAsync(ct)) return;
        var link = await services.GetRequiredService<CreateSetupLinkHandler>().HandleAsync(new CreateSetupLink(), Actor.System, ct);
        if (link.Value is { } setup) await Out.WriteLineAsync($"Nobody can sign in yet. Within 30 minutes, make the first administrator at /thiet-lap/{setup.Token}");
    }
}
