using Microsoft.Extensions.Time.Testing;
using TayNinhExemplars.Search;
using static TayNinhExemplars.Tests.Search.Sample;
using Directory = System.IO.Directory;

namespace TayNinhExemplars.Tests.Search;

public sealed class DurabilityTests : IDisposable
{
    private readonly TemporaryIndex _site = new(Story("a", "Gương một"), Story("b", "Gương hai"));

    [Fact]
    public void Documents_and_cursor_outlive_the_process_together()
    {
        _site.Index.Apply([Story("c", "Gương ba")], ["a"], 42);
        _site.Index.Dispose();

        var reopened = _site.Open();
        Assert.Equal(42, reopened.Cursor);
        Assert.False(reopened.WasRebuilt);
        Assert.Equal(["b", "c"], reopened.AllDocuments().Select(d => d.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_killed_process_leaves_the_last_commit()
    {
        _site.Index.Commit();
        _site.Index.Apply([Story("lost", "Chưa ghi xuống đĩa")], [], 99);

        // The files as they stand at this moment are all a killed process leaves.
        using var copy = CopyOf(_site.Folder);
        using var reopened = SearchIndex.Open(copy.Path);
        Assert.False(reopened.WasRebuilt);
        Assert.Equal(1, reopened.Cursor);
        Assert.Equal(2, reopened.Count);
    }

    [Fact]
    public void A_change_becomes_durable_by_itself_after_the_interval()
    {
        var clock = new FakeTimeProvider();
        _site.Index.Dispose();
        var index = _site.Open(new() { Clock = clock, CommitInterval = TimeSpan.FromSeconds(2) });
        index.Apply([Story("c", "Gương ba")], [], 7);
        Assert.Equal(1, DurableCursor());
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(7, DurableCursor());
        Assert.Null(index.CommitFailure);
    }

    [Fact]
    public void With_no_interval_every_change_is_durable_on_return()
    {
        _site.Index.Dispose();
        _site.Open(new() { CommitInterval = TimeSpan.Zero }).Apply([], ["a"], 8);
        Assert.Equal(8, DurableCursor());
    }

    public static TheoryData<string> Damages => new("cut", "emptied", "scribbled", "deleted", "no segments", "garbage segments");

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_index_is_begun_anew_and_says_so(string damage)
    {
        _site.Index.Dispose();
        foreach (var file in Directory.GetFiles(_site.Files).Where(f => Concerns(damage, f))) Damage(damage, file);

        var reopened = _site.Open();
        Assert.True(reopened.WasRebuilt);
        Assert.Equal((0, 0L), (reopened.Count, reopened.Cursor));
        reopened.Apply([Story("a", "Gương một")], [], 5);
        Assert.Equal("a", _site.Find("gương"));
        reopened.Dispose();
        Assert.False(_site.Open().WasRebuilt);
    }

    [Fact]
    public void An_index_of_another_analysis_is_begun_anew()
    {
        _site.Index.Dispose();
        foreach (var file in Directory.GetFiles(_site.Files)) File.Delete(file);
        using (var folder = Lucene.Net.Store.FSDirectory.Open(_site.Files))
        using (var writer = new Lucene.Net.Index.IndexWriter(folder, new(Lucene.Net.Util.LuceneVersion.LUCENE_48, null)))
        {
            writer.SetCommitData(new Dictionary<string, string> { ["analysis"] = "0", ["cursor"] = "5" });
            writer.Commit();
        }
        var reopened = _site.Open();
        Assert.True(reopened.WasRebuilt);
        Assert.Equal((0, 0L), (reopened.Count, reopened.Cursor));
    }

    [Fact]
    public void An_index_in_use_is_not_taken_for_a_damaged_one()
    {
        _site.Index.Commit();
        Assert.Throws<IndexInUseException>(() => SearchIndex.Open(_site.Folder));
        Assert.Equal(2, _site.Index.Count);
    }

    [Fact]
    public void Clearing_is_durable()
    {
        _site.Index.Clear();
        Assert.Equal("", _site.Find(""));
        Assert.Equal(0, DurableCursor());
    }

    [Fact]
    public void Applying_a_change_twice_does_no_harm()
    {
        for (var i = 0; i < 2; i++) _site.Index.Apply([Story("a", "Gương một"), Story("a", "Nháp", published: false)], ["b"], 3);
        Assert.Equal([("a", "a-d", false), ("a", "a-p", true)], _site.Index.AllDocuments().Order());
        Assert.Equal(1, _site.Index.PublishedCount);
    }

    [Fact]
    public async Task Readers_and_the_writer_do_not_disturb_each_other()
    {
        var token = TestContext.Current.CancellationToken;
        using var writingEnds = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            var searches = 0;
            for (; !writingEnds.IsCancellationRequested || searches == 0; searches++)
            {
                // The stable document is in every state of the index; a torn one would miss it.
                Assert.Contains(_site.Index.Search(new() { Query = "gương hai" }).Items, i => i.Id == "b");
                Assert.NotEmpty(_site.Index.Suggest("gương", 3));
            }
            return searches;
        }, token)).ToList();
        for (var i = 0; i < 60; i++) _site.Index.Apply([Story($"n{i % 7}", $"Gương số {i}")], [$"n{(i + 3) % 7}"], i);
        await writingEnds.CancelAsync();
        Assert.All(await Task.WhenAll(readers), searches => Assert.True(searches > 0));
    }

    [Fact]
    public void A_rebuild_takes_the_place_of_the_index_only_when_it_is_finished()
    {
        using (var abandoned = _site.Index.BeginRebuild()) abandoned.Add([Story("x", "Gương bỏ dở")]);
        using (var failing = _site.Index.BeginRebuild())
        {
            Assert.Throws<NullReferenceException>(() =>
            {
                failing.Add([.. Enumerable.Range(0, 3_000).Select(i => Story($"f{i}", i == 2 ? null! : "Gương hỏng"))]);
                failing.Finish(9);
            });
        }
        using var rebuild = _site.Index.BeginRebuild();
        rebuild.Add([Story("a", "Gương một"), Story("n", "Gương mới")]);
        Assert.Equal(["a", "b"], Ids());
        _site.Index.Apply([Story("c", "Gương ba")], [], 7);
        Assert.Equal(["a", "b", "c"], Ids());

        rebuild.Finish(5);
        Assert.Equal(["a", "n"], Ids());
        Assert.Equal(5, _site.Index.Cursor);
        Assert.Equal("n", _site.Find("\"gương mới\""));
        _site.Index.Apply([Story("c", "Gương ba")], [], 7);
        _site.Index.Dispose();

        _site.Open();
        Assert.False(_site.Index.WasRebuilt);
        Assert.Equal(["a", "c", "n"], Ids());
        Assert.Single(Directory.GetDirectories(_site.Folder));

        IEnumerable<string> Ids() => _site.Index.AllDocuments().Select(d => d.Id).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void A_rebuild_that_was_killed_leaves_the_index_as_it_was()
    {
        _site.Index.Commit();
        using var killed = _site.Index.BeginRebuild();
        killed.Add([Story("x", "Gương bỏ dở")]);
        using var copy = CopyOf(_site.Folder);
        using var reopened = SearchIndex.Open(copy.Path);
        Assert.False(reopened.WasRebuilt);
        Assert.Equal(2, reopened.Count);
        Assert.Single(Directory.GetDirectories(copy.Path));
    }

    [Fact]
    public async Task Readers_do_not_notice_that_an_index_is_replaced()
    {
        var token = TestContext.Current.CancellationToken;
        using var ends = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            do Assert.Contains(_site.Index.Search(new() { Query = "gương hai" }).Items, i => i.Id == "b");
            while (!ends.IsCancellationRequested);
        }, token)).ToList();
        for (var i = 0; i < 8; i++)
        {
            using var rebuild = _site.Index.BeginRebuild();
            rebuild.Add([Story("b", "Gương hai"), Story("n", $"Gương {i}")]);
            rebuild.Finish(i);
        }
        await ends.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public void Huge_and_odd_documents_are_taken()
    {
        var odd = Story("odd", "\ud800\0Tiêu đề\u0001", new string('x', 3_000_000) + " cuối cùng") with
        {
            Facets = [new("locality", new string('v', 50_000), "\ud800")],
            Fields = [new("Keyword", new string('k', 50_000), IndexFieldKind.Keyword), new("Number", "NaN-không", IndexFieldKind.Number), new("_all", "x", IndexFieldKind.Text)],
        };
        _site.Index.Apply([odd], [], 4);
        var hit = Assert.Single(_site.Index.Search(new() { Query = "tiêu đề cuối cùng" }).Items);
        Assert.DoesNotContain(hit.Title, char.IsControl);
    }

    private long DurableCursor()
    {
        using var copy = CopyOf(_site.Folder);
        using var index = SearchIndex.Open(copy.Path);
        return index.Cursor;
    }

    private static bool Concerns(string damage, string file)
    {
        var name = Path.GetFileName(file);
        return damage switch
        {
            "no segments" => name.StartsWith("segments", StringComparison.Ordinal),
            "garbage segments" => name.StartsWith("segments_", StringComparison.Ordinal),
            _ => Path.GetExtension(name) is ".doc" or ".fdt",
        };
    }

    private static void Damage(string damage, string file)
    {
        var bytes = File.ReadAllBytes(file);
        switch (damage)
        {
            case "cut": File.WriteAllBytes(file, bytes[..(bytes.Length / 2)]); break;
            case "emptied": File.WriteAllBytes(file, []); break;
            case "scribbled":
                bytes[bytes.Length / 2] ^= 0xFF;
                File.WriteAllBytes(file, bytes);
                break;
            case "garbage segments": File.WriteAllText(file, "not an index"); break;
            default: File.Delete(file); break;
        }
    }

    private static CopiedFolder CopyOf(string folder)
    {
        var copy = Directory.CreateTempSubdirectory("search-copy").FullName;
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith("in-use", StringComparison.Ordinal)))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        return new(copy);
    }

    private sealed record CopiedFolder(string Path) : IDisposable
    {
        public void Dispose() => Directory.Delete(Path, recursive: true);
    }

    public void Dispose() => _site.Dispose();
}
