using System.Globalization;
using System.Reflection;
using Serilog;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Broadcasting;
using TayNinhExemplars.Content;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Media;
using TayNinhExemplars.Notices;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Web.Api;
using TayNinhExemplars.Web.Caching;
using TayNinhExemplars.Web.Commands;
using TayNinhExemplars.Web.Hosting;
using TayNinhExemplars.Web.Newsroom;
using TayNinhExemplars.Web.Newsroom.Air;
using TayNinhExemplars.Web.Newsroom.Desk;
using TayNinhExemplars.Web.Newsroom.Council;
using TayNinhExemplars.Web.Newsroom.Comments;
using TayNinhExemplars.Web.Newsroom.Administration;
using TayNinhExemplars.Web.Newsroom.Items;
using TayNinhExemplars.Web.Newsroom.Finding;
using TayNinhExemplars.Web.Newsroom.Notices;
using TayNinhExemplars.Web.Newsroom.Reports;
using TayNinhExemplars.Web.Newsroom.Spreading;
using TayNinhExemplars.Web.Newsroom.Truth;
using TayNinhExemplars.Web.Public;
using TayNinhExemplars.Web.Public.Consultations;
using TayNinhExemplars.Web.Security;

// Commands and background work speak Vietnamese too, whatever the server's own language is.
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = RequestLanguage.Vietnamese;

var command = CommandLine.Parse(args);
var builder = WebApplication.CreateBuilder(command is null ? args : CommandLine.Settings(args));
var site = SiteOptions.Read(builder.Configuration, builder.Environment);
StartupChecks.Run(site);

// A log of every request would cost more than a kept page does: a trace of each is made when a collector is named (Telemetry:OtlpEndpoint).
builder.Services.AddSerilog(c => c.MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", Serilog.Events.LevelAlias.Off).ReadFrom.Configuration(builder.Configuration).Enrich.FromLogContext().WriteTo.Console(formatProvider: CultureInfo.InvariantCulture));
builder.Services.AddKernel(typeof(ContentModule).Assembly, typeof(AccountsModule).Assembly, Assembly.GetExecutingAssembly());
builder.Services
    .AddSingleton(site).AddScoped<SiteSetup>()
    .AddSiteModules(new SitePlaces(site.Database, site.Media, site.ThemesPath, site.RecipesPath, site.IndexPath)
    {
        Broadcasting = builder.Configuration.GetSection("Broadcasting").Get<BroadcastingOptions>() ?? new BroadcastingOptions(),
        Mail = builder.Configuration.GetSection("Mail").Get<MailOptions>() ?? new MailOptions(),
    })
    .AddSecurity(SecurityOptions.Read(builder.Configuration, site.DataPath));
builder.Services.AddCaching(builder.Configuration.GetSection("Pages").Get<PageCacheOptions>())
    .AddPublicColumn(builder.Configuration.GetSection("Site").Get<ColumnOptions>() ?? new ColumnOptions())
    .AddNewsroomPages().AddNewsroomItems().AddNewsroomSearch().AddDeskPages().AddAirPages()
    .AddCouncilPages().AddPublicConsultations().AddTruthPages().AddSpreadingPages().AddReportPages().AddCommentDesk().AddAdministration()
    .AddColumnTheme(site.ThemesPath, reloadOnChange: builder.Environment.IsDevelopment());
if (command is null) builder.Services.AddBackgroundWork();
builder.Services.AddNodes(builder.Configuration, serves: command is null);
builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
builder.Services.AddOpenApi().AddTelemetry(builder.Configuration);

var app = builder.Build();
if (command is not null) return await SiteCommands.RunAsync(app.Services, command, CancellationToken.None);

await using (var scope = app.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<SiteSetup>().RunAsync();

app.UseSecurityHeaders(CachingModule.UseKeptPages);
app.UseColumnErrors();
app.UseSiteFiles();
app.UseRouting();
app.UseSecurity();
app.MapHealth();
app.MapOpenApi();
app.MapSearchApi();
app.MapContentApi();
app.MapQueriesApi();
app.MapReadersApi();
app.MapCommentDesk();
app.MapSession();
app.MapRazorPages();
app.MapNewsroomItems();
app.MapNoticeStream();
app.MapTruth();
app.MapTeachingPacks();
app.MapMedia();
app.MapMediaApi();
app.MapUploadsApi();
app.MapAirPages();
app.MapDocxApi();
app.MapConsultations();
app.MapPublicColumn();
await app.RunAsync();
return 0;
