using System.Reflection;
using BenchmarkDotNet.Running;
using TayNinhExemplars.Benchmarks.SearchEvaluation;

if (args is ["search-eval", var folder, ..]) return SearchEvaluationCommand.Run(folder, args[2..]);

BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
return 0;
