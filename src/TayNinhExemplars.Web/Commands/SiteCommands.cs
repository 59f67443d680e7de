using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Web.Commands;

/// <summary>The commands of the README. Exit code 0 on success, 1 with a message on the error stream.</summary>
internal static class SiteCommands
{
    public const string Usage = """
        recipe run FILE            run a recipe
        recipe export FILE [--drafts]   write a recipe that rebuilds this site
        index rebuild              read all content into the search index again
        user add NAME --role ROLE  create a user and print a one-time password
        token add NAME --role ROLE create an API token and print it once
        verify                     compare database, search index and media
        """;

    public static async Task<int> RunAsync(IServiceProvider services, CommandLine line, CancellationToken ct)
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SiteDbContext>().Database.MigrateAsync(ct);
            return await RunInScopeAsync(scope.ServiceProvider, line, ct);
        }
        catch (Exception e) when (e is RecipeException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return await FailAsync(e.Message);
        }
    }

    private static Task<int> RunInScopeAsync(IServiceProvider services, CommandLine line, CancellationToken ct) => line.Words switch
    {
        ["recipe", "run", var file] => RunRecipeAsync(services, file, ct),
        ["recipe", "export", var file] => ExportRecipeAsync(services, file, line.Options.ContainsKey("drafts"), ct),
        ["index", "rebuild"] => IndexCommands.RebuildAsync(services, ct),
        ["user", "add", var name] => AddUserAsync(services, name, line.Options.GetValueOrDefault("role", ""), ct),
        ["token", "add", var name] => AddTokenAsync(services, name, line.Options.GetValueOrDefault("role", ""), ct),
        ["verify"] => IndexCommands.VerifyAsync(services, ct),
        ["help", ..] => SayAsync(Usage),
        _ => FailAsync($"Unknown command. The commands are:{Environment.NewLine}{Usage}"),
    };

    private static async Task<int> RunRecipeAsync(IServiceProvider services, string file, CancellationToken ct)
    {
        if (!File.Exists(file)) return await FailAsync($"There is no file {file}.");
        if (Path.GetExtension(file).Equals(".zip", StringComparison.OrdinalIgnoreCase))
        {
            await using var package = File.OpenRead(file);
            var outcome = await services.GetRequiredService<RunPackageHandler>().HandleAsync(new RunPackage(package, IsZip: true), ct);
            if (outcome.Value is not { } done) return await RefuseAsync(services, outcome.Refusals);
            foreach (var note in done.Notes) await Console.Out.WriteLineAsync(note);
            return await SayAsync($"Done: {file}");
        }
        await services.GetRequiredService<RunRecipeHandler>().HandleAsync(new RunRecipe(file), new RecipeReport(Console.Out.WriteLine), ct);
        return await SayAsync($"Done: {file}");
    }

    private static async Task<int> ExportRecipeAsync(IServiceProvider services, string file, bool drafts, CancellationToken ct)
    {
        // Beside the target first: a full disk or a kill leaves the old export whole.
        var partial = file + ".partial";
        var report = new RecipeReport(Console.Out.WriteLine);
        await using (var target = File.Create(partial))
        {
            if (Path.GetExtension(file).Equals(".zip", StringComparison.OrdinalIgnoreCase)) await services.GetRequiredService<ExportPackageHandler>().HandleAsync(new ExportPackage(target, drafts), report, ct);
            else await services.GetRequiredService<ExportRecipeHandler>().HandleAsync(new ExportRecipe(target, drafts), report, ct);
        }
        foreach (var line in await services.GetRequiredService<PortabilityReport>().LinesAsync(drafts, ct)) await Console.Out.WriteLineAsync(line);
        File.Move(partial, file, overwrite: true);
        return await SayAsync($"Written: {file}");
    }

    private static async Task<int> AddUserAsync(IServiceProvider services, string name, string role, CancellationToken ct)
    {
        if (role.Length == 0) return await FailAsync("Give the role with --role.");
        var created = await services.GetRequiredService<CreateUserHandler>().HandleAsync(new CreateUser(name, name, null, [role]), Actor.System, ct);
        return created.Value is { } user ? await SayAsync($"{name}, one-time password: {user.OneTimePassword}") : await RefuseAsync(services, created.Refusals);
    }

    private static async Task<int> AddTokenAsync(IServiceProvider services, string name, string role, CancellationToken ct)
    {
        if (role.Length == 0) return await FailAsync("Give the role with --role.");
        var created = await services.GetRequiredService<CreateApiTokenHandler>().HandleAsync(new CreateApiToken(name, role), Actor.System, ct);
        return created.Value is { } token ? await SayAsync(token.Secret) : await RefuseAsync(services, created.Refusals);
    }

    private static Task<int> RefuseAsync(IServiceProvider services, Refusals refusals)
    {
        var texts = services.GetRequiredService<Texts>();
        return FailAsync(string.Join(Environment.NewLine, refusals.Select(texts.Of)));
    }

    internal static async Task<int> SayAsync(string message)
    {
        await Console.Out.WriteLineAsync(message);
        return 0;
    }

    internal static async Task<int> FailAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 1;
    }
}
