using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TayNinhExemplars.Accounts;
using TayNinhExemplars.Content;
using TayNinhExemplars.Documents;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;
using TayNinhExemplars.Recognition;
using TayNinhExemplars.Media;
using TayNinhExemplars.Storage;
using TayNinhExemplars.Web.Hosting;
using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Benchmarks.Registry;

/// <summary><c>award-import COUNT</c>: how long a list of that many awards takes from the file to published, linked pages, and the most memory it held.</summary>
internal static class AwardImportCommand
{
    private const int Exemplars = 2000;

    public static async Task<int> RunAsync(int count)
    {
        var folder = Directory.CreateTempSubdirectory("award-import-").FullName;
        try
        {
            await using var services = Site(folder);
            await Ask(services, (SiteDbContext db) => db.Database.EnsureCreatedAsync());
            foreach (var recipe in new[] { "tayninh", "khen-thuong" })
                await Ask(services, (RunRecipeHandler h) => h.HandleAsync(new RunRecipe(Path.Combine(Root(), "recipes", recipe + ".recipe.json"))));
            await Ask(services, (ImportContentHandler h) => AddExemplarsAsync(h));
            var file = await ListAsync(count);
            Say($"{count} rows, {file.Length / 1024} KB, {Exemplars} exemplars in the registry; {Memory()} MB before");

            var clock = Stopwatch.StartNew();
            var import = await Ask(services, async (UploadAwardListHandler h) => (await h.HandleAsync(new UploadAwardList("danh-sach.xlsx", file), Actor.System)).OrThrow());
            await Ask(services, (RunAwardImports w) => w.RunAsync(CancellationToken.None));
            var read = clock.Elapsed;
            var view = (await Ask(services, (AwardImports s) => s.FindAsync(import.Id)))!;
            Say($"read and judged in {Seconds(read)} s: {string.Join(", ", view.Counts.OrderBy(c => c.Key).Select(c => $"{c.Key} {c.Value}"))}; state {view.Import.State}");
            (await Ask(services, (ChooseForRowHandler h) => h.HandleAsync(new ChooseForRow(import.Id, null, RowChoice.Separate), Actor.System))).OrThrow();
            (await Ask(services, (ApplyAwardImportHandler h) => h.HandleAsync(new ApplyAwardImport(import.Id), Actor.System))).OrThrow();
            using var over = new CancellationTokenSource();
            var others = WriteBesideAsync(services, over.Token);
            var work = Ask(services, (RunAwardImports w) => w.RunAsync(CancellationToken.None));
            while (await Task.WhenAny(work, Task.Delay(5000)) != work)
                Say($"  {services.GetRequiredService<ImportProgress>().Of(import.Id)} of {count} after {Seconds(clock.Elapsed)} s");
            await work;
            await over.CancelAsync();
            var (writes, longest) = await others;
            Say($"{writes} small writes beside it, the longest waited {Seconds(longest)} s");
            view = (await Ask(services, (AwardImports s) => s.FindAsync(import.Id)))!;
            var awards = await Ask(services, (ContentStore s) => s.CountAsync("Award"));
            Say($"applied in {Seconds(clock.Elapsed - read)} s, altogether {Seconds(clock.Elapsed)} s; {awards} awards published; state {view.Import.State} {view.Import.Problem}");
            Say($"largest resident memory {Memory()} MB");
            return awards == count ? 0 : 1;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What somebody else's save has to wait meanwhile.</summary>
    private static async Task<(int Writes, TimeSpan Longest)> WriteBesideAsync(IServiceProvider services, CancellationToken over)
    {
        var (writes, longest) = (0, TimeSpan.Zero);
        while (!over.IsCancellationRequested)
        {
            var clock = Stopwatch.StartNew();
            await Ask(services, (DocumentStore d) => d.SaveAsync("Beside", new Beside(writes), CancellationToken.None));
            writes++;
            if (clock.Elapsed > longest) longest = clock.Elapsed;
            await Task.Delay(20, CancellationToken.None);
        }
        return (writes, longest);
    }

    private sealed record Beside(int Count)
    {
        public Beside() : this(0)
        {
        }
    }

    private static async Task<byte[]> ListAsync(int count)
    {
        using var stream = new MemoryStream();
        await SheetExport.XlsxAsync(stream, new Sheet("Danh sách",
            ["TT", "Họ và tên", "Chức vụ, đơn vị", "Danh hiệu, hình thức", "Số quyết định", "Ngày quyết định", "Cơ quan quyết định", "Người ký", "Thành tích"],
            Enumerable.Range(0, count).Select(i => (IReadOnlyList<object?>)
            [
                i + 1, Name(i), $"Ấp {i % 400 + 1}, xã Bến Cầu", i % 3 == 0 ? "Giấy khen của Chủ tịch UBND xã" : i % 3 == 1 ? "Bằng khen của Chủ tịch UBND tỉnh" : "Lao động tiên tiến",
                $"{i / 50 + 1}/QĐ-UBND", new DateOnly(2026, 1, 5).AddDays(i / 50 % 300), "Chủ tịch UBND tỉnh Tây Ninh", "Nguyễn Văn Ký", $"Có thành tích trong phong trào thi đua năm 2026, việc thứ {i}",
            ]).ToAsyncEnumerable()), CancellationToken.None);
        return stream.ToArray();
    }

    private static async Task AddExemplarsAsync(ImportContentHandler import)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < Exemplars; i += 250)
            await import.HandleAsync([.. Enumerable.Range(i, 250).Select(n => new ContentItem
            {
                ContentType = "Exemplar", Latest = true, Published = true,
                Content = new JsonObject
                {
                    ["TitlePart"] = new JsonObject { ["Title"] = Name(n * 9) }, ["AutoroutePart"] = new JsonObject { ["Path"] = $"guong/{n}" },
                    ["Exemplar"] = new JsonObject { ["Kind"] = new JsonObject { ["Text"] = "individual" }, ["Summary"] = new JsonObject { ["Text"] = "Tóm tắt" } },
                },
            })], seen);
    }

    /// <summary>Every number another name, so that what is matched can be told.</summary>
    private static string Name(int i)
    {
        string[] family = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Võ", "Đặng", "Bùi", "Đỗ"], middle = ["Văn", "Thị", "Minh", "Ngọc", "Thanh", "Quốc", "Kim", "Hữu", "Xuân", "Đức"];
        string[] given = ["An", "Bình", "Châu", "Dung", "Em", "Giang", "Hòa", "Khánh", "Lụa", "Mười", "Nhàn", "Oanh", "Phúc", "Quý", "Sáu", "Tâm", "Uyên", "Vinh", "Xuyến", "Yến", "Ánh", "Ẩn", "Đào", "Điền", "Thắm"];
        return $"{family[i % 10]} {middle[i / 10 % 10]} {middle[i / 100 % 10]} {given[i / 1000 % 25]}" + (i >= 25_000 ? $" {given[i / 25_000 % 25]}" : "");
    }

    private static ServiceProvider Site(string folder) => new ServiceCollection().AddLogging()
        .AddKernel(typeof(ContentModule).Assembly, typeof(AccountsModule).Assembly)
        .AddSiteModules(new SitePlaces(new DatabaseOptions(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder, "site.db")}", "TayNinhExemplars.Newsroom"), new MediaOptions { DataPath = folder }, Path.Combine(Root(), "themes"), Path.Combine(Root(), "recipes"), Path.Combine(folder, "index")))
        .AddTheming(o => o.ThemesPath = Path.Combine(Root(), "themes"))
        .BuildServiceProvider();

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(at!.FullName, "recipes"))) at = at.Parent;
        return at.FullName;
    }

    private static async Task<T> Ask<TService, T>(IServiceProvider services, Func<TService, Task<T>> ask) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private static async Task Ask<TService>(IServiceProvider services, Func<TService, Task> ask) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);

    private static long Memory() => Process.GetCurrentProcess().PeakWorkingSet64 >> 20;

    private static void Say(string line) => Console.WriteLine(line);
}
