using System.Globalization;
using System.Reflection;
using TayNinhExemplars.Search;
using TayNinhExemplars.Search.Scoring;

namespace TayNinhExemplars.Benchmarks.SearchEvaluation;

/// <summary>Measures one weight at several values, the others staying as they are: "PhraseExact=3,5,8;Folded=0.4,0.6".</summary>
internal static class WeightTrial
{
    public static void Run(SearchIndex index, string trials, Func<List<Measured>> measure)
    {
        var usual = index.Weights;
        Console.WriteLine($"{"as set",-28}{EvaluationTable.Short(measure())}");
        foreach (var trial in trials.Split(';'))
        {
            var name = trial.Split('=')[0];
            foreach (var value in trial.Split('=')[1].Split(','))
            {
                index.Weights = With(usual, name, value);
                Console.WriteLine($"{name + " " + value,-28}{EvaluationTable.Short(measure())}");
            }
            index.Weights = usual;
        }
    }

    public static Weights With(Weights weights, string name, string value)
    {
        var property = typeof(Weights).GetProperty(name, BindingFlags.Public | BindingFlags.Instance) ?? throw new ArgumentException($"There is no weight '{name}'.", nameof(name));
        var changed = weights with { };
        property.SetValue(changed, Convert.ChangeType(value, property.PropertyType, CultureInfo.InvariantCulture));
        return changed;
    }
}
