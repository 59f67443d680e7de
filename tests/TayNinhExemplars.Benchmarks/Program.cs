using System.Reflection;
using BenchmarkDotNet.Running;
using TayNinhExemplars.Benchmarks.ReadersLoad;
using TayNinhExemplars.Benchmarks.SearchEvaluation;
using TayNinhExemplars.Benchmarks.SearchSpeed;

switch (args)
{
    case ["readers-load", ..]: return await ReadersLoadCommand.RunAsync(args[1..]);
    case ["search-eval", var folder, ..]: return SearchEvaluationCommand.Run(folder, args[2..]);
    case ["search-speed", var count, ..]: return SearchSpeedCommand.Run(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), args[2..]);
}

BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
return 0;
