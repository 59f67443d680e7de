using System.Reflection;
using BenchmarkDotNet.Running;
using TayNinhExemplars.Benchmarks.IndexKill;
using TayNinhExemplars.Benchmarks.SearchEvaluation;
using TayNinhExemplars.Benchmarks.SearchSpeed;

switch (args)
{
    case ["search-eval", var folder, ..]: return SearchEvaluationCommand.Run(folder, args[2..]);
    case ["index-kill", var kills]: return IndexKillCommand.Run(int.Parse(kills, System.Globalization.CultureInfo.InvariantCulture));
    case ["index-kill-child", var path]: return IndexKillCommand.Child(path);
    case ["search-speed", var count, ..]: return SearchSpeedCommand.Run(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), args[2..]);
}

BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
return 0;
