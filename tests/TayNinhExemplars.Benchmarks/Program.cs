using System.Globalization;
using System.Reflection;
using BenchmarkDotNet.Running;
using TayNinhExemplars.Benchmarks.Desk;
using TayNinhExemplars.Benchmarks.Load;
using TayNinhExemplars.Benchmarks.Registry;
using TayNinhExemplars.Benchmarks.IndexKill;
using TayNinhExemplars.Benchmarks.ReadersLoad;
using TayNinhExemplars.Benchmarks.SearchEvaluation;
using TayNinhExemplars.Benchmarks.SearchSpeed;

switch (args)
{
    case ["search-eval", var folder, ..]:
        return SearchEvaluationCommand.Run(folder, args[2..]);
    case ["search-speed", var count, ..]:
        return SearchSpeedCommand.Run(int.Parse(count, CultureInfo.InvariantCulture), args[2..]);
    case ["index-kill", var kills]:
        return IndexKillCommand.Run(int.Parse(kills, CultureInfo.InvariantCulture));
    case ["index-kill-child", var path]:
        return IndexKillCommand.Child(path);
    case ["desk-load", ..]:
        return await DeskLoad.RunAsync(args[1..]);
    case ["board-speed", ..]:
        return await BoardSpeed.RunAsync(args[1..]);
    case ["readers-load", ..]:
        return await ReadersLoadCommand.RunAsync(args[1..]);
    case ["stories", var recipes, var count, var file]:
        var stories = new GeneratedStories(recipes, int.Parse(count, CultureInfo.InvariantCulture));
        await using (var target = File.Create(file)) stories.Write(target);
        await File.WriteAllLinesAsync(file + ".paths", stories.Paths(4000));
        return 0;
    case ["bare", var site, var path, var port]:
        return await BareKestrel.RunAsync(site, path, int.Parse(port, CultureInfo.InvariantCulture));
    case ["weigh", var site, var path]:
        return await PageWeight.RunAsync(site, path);
    case ["award-import", var awards]:
        return await AwardImportCommand.RunAsync(int.Parse(awards, CultureInfo.InvariantCulture));
    default:
        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
        return 0;
}
