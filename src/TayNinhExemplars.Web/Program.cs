using System.Globalization;
using System.Reflection;
using Serilog;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Indexing;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Settings;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Web.Api;
using TayNinhExemplars.Web.Commands;
using TayNinhExemplars.Web.Hosting;
using TayNinhExemplars.Web.Security;

var command = CommandLine.Parse(args);
var builder = WebApplication.CreateBuilder(command is null ? args : CommandLine.Settings(args));
var site = SiteOptions.Read(builder.Configuration, builder.Environment);
Directory.CreateDirectory(site.DataPath);

builder.Services.AddSerilog(c => c.ReadFrom.Configuration(builder.Configuration).Enrich.FromLogContext().WriteTo.Console(formatProvider: CultureInfo.InvariantCulture));
builder.Services.AddKernel(typeof(ContentModule).Assembly, typeof(AccountsModule).Assembly, Assembly.GetExecutingAssembly());
builder.Services
    .AddSingleton(site).AddScoped<SiteSetup>()
    .AddStorage(site.Database).AddSettings().AddContent().AddMedia(new MediaOptions { DataPath = site.DataPath })
    .AddRecipes(site.RecipesPath).AddIndexing(site.IndexPath)
    .AddSingleton<IPatternRenderer, TemporaryTemplates>().AddSingleton<IQueryTemplate, TemporaryTemplates>()
    .AddAccounts().AddPermissions([.. ContentPermissions.All]).AddPermissions([.. MediaPermissions.All])
    .AddSecurity(SecurityOptions.Read(builder.Configuration, site.DataPath));
if (command is null) builder.Services.AddBackgroundWork();
builder.Services.AddOpenApi();

var app = builder.Build();
if (command is not null) return await SiteCommands.RunAsync(app.Services, command, CancellationToken.None);

await using (var scope = app.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<SiteSetup>().RunAsync();

app.UseSecurityHeaders();
app.UseRouting();
app.UseSecurity();
app.MapHealth();
app.MapOpenApi();
app.MapSearchApi();
app.MapContentApi();
app.MapQueriesApi();
await app.RunAsync();
return 0;
