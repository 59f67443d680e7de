using TayNinhExemplars.Media;
using TayNinhExemplars.Storage;

namespace TayNinhExemplars.Web.Hosting;

/// <summary>The settings of section <c>Site</c> and the places they lead to.</summary>
public sealed record SiteOptions
{
    /// <summary>Everything that is the site's: database, media, index, keys.</summary>
    public required string DataPath { get; init; }

    /// <summary>Run when the data path is empty.</summary>
    public required string SetupRecipe { get; init; }

    public required string RecipesPath { get; init; }
    public required string ThemesPath { get; init; }

    /// <summary>Also run the demo recipe and create the demo users; true in Development only, unless set.</summary>
    public required bool DemoContent { get; init; }

    /// <summary>Password of all demo users; made up and printed when not given.</summary>
    public string? DemoPassword { get; init; }

    public required DatabaseOptions Database { get; init; }

    /// <summary>Section <c>Media</c>; its files lie under the data path.</summary>
    public required MediaOptions Media { get; init; }

    public string IndexPath => Path.Combine(DataPath, "index", "column");

    public static SiteOptions Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var site = configuration.GetSection("Site");
        var data = Path.GetFullPath(site["DataPath"] is { Length: > 0 } given ? given : "App_Data", environment.ContentRootPath);
        var recipes = Folder("recipes", site["RecipesPath"], environment);
        return new SiteOptions
        {
            DataPath = data,
            RecipesPath = recipes,
            ThemesPath = Folder("themes", site["ThemesPath"], environment),
            SetupRecipe = site["SetupRecipe"] is { Length: > 0 } recipe ? RecipePath(recipe, recipes) : Path.Combine(recipes, "tayninh.recipe.json"),
            DemoContent = site.GetValue<bool?>("DemoContent") ?? environment.IsDevelopment(),
            DemoPassword = site["DemoPassword"] is { Length: > 0 } password ? password : null,
            Database = DatabaseOf(configuration, data),
            Media = MediaOf(configuration, data),
        };
    }

    private static MediaOptions MediaOf(IConfiguration configuration, string data)
    {
        var media = configuration.GetSection("Media").Get<MediaOptions>() ?? new MediaOptions();
        media.DataPath = data;
        if (media.Storage == MediaStorage.S3 && media.S3.Bucket.Length == 0) throw new InvalidOperationException("Media:Storage is S3: give its bucket as Media:S3:Bucket.");
        return media;
    }

    private static DatabaseOptions DatabaseOf(IConfiguration configuration, string data)
    {
        var name = configuration["Database:Provider"] is { Length: > 0 } given ? given : nameof(DatabaseProvider.Sqlite);
        if (!Enum.TryParse<DatabaseProvider>(name, ignoreCase: true, out var provider))
            throw new InvalidOperationException($"Database:Provider is '{name}'; it can be Sqlite or PostgreSql.");
        var connection = configuration.GetConnectionString("Database");
        if (string.IsNullOrEmpty(connection) && provider == DatabaseProvider.PostgreSql)
            throw new InvalidOperationException("Database:Provider is PostgreSql: give its address as ConnectionStrings:Database.");
        return new DatabaseOptions(provider, string.IsNullOrEmpty(connection) ? $"Data Source={Path.Combine(data, "site.db")}" : connection, "TayNinhExemplars.Newsroom");
    }

    /// <summary>Beside the published application, or at the top of the source tree.</summary>
    private static string Folder(string name, string? given, IHostEnvironment environment)
    {
        if (!string.IsNullOrEmpty(given)) return Path.GetFullPath(given, environment.ContentRootPath);
        string[] places = [Path.Combine(environment.ContentRootPath, name), Path.GetFullPath(Path.Combine(environment.ContentRootPath, "..", "..", name)), Path.Combine(AppContext.BaseDirectory, name)];
        return places.FirstOrDefault(Directory.Exists) ?? places[0];
    }

    private static string RecipePath(string recipe, string recipes) =>
        File.Exists(recipe) ? Path.GetFullPath(recipe) : Path.GetFullPath(Path.Combine(recipes, "..", recipe));
}
