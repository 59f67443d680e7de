// A house with one fault for each rule. Nothing runs it; PlantedFaultTests lets the rules read it.
using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using TayNinhExemplars.Storage;

namespace PlantedHouse.Ground
{
    public abstract class Floor
    {
        public static int Depth(int metres) => metres + 1;
    }

    [AttributeUsage(AttributeTargets.Class)]
    public sealed class Marker : Attribute
    {
        public Marker(Type type) => Type = type;
        public Type Type { get; }
    }

    public abstract class Leak : Exception;
}

namespace PlantedHouse.Ground.Cellar
{
    public abstract class Secret;
}

namespace PlantedHouse.Upper
{
    public abstract class CallsInABody { public static int Go() => PlantedHouse.Ground.Floor.Depth(1); }

    public abstract class CallsInALambda { public static Func<int> Go() => () => PlantedHouse.Ground.Floor.Depth(2); }

    public abstract class CallsInAStateMachine
    {
        public static async Task<int> GoAsync()
        {
            await Task.Yield();
            return PlantedHouse.Ground.Floor.Depth(3);
        }
    }

    public abstract class TestsAType { public static bool Go(object o) => o is PlantedHouse.Ground.Floor; }

    public abstract class CatchesOne
    {
        public static void Go(Action act)
        {
            try { act(); }
            catch (PlantedHouse.Ground.Leak) { act(); }
        }
    }

    [Description("x"), PlantedHouse.Ground.Marker(typeof(int))]
    public abstract class WearsAnAttribute;

    public abstract class NamesItAsAnArgument { public static List<PlantedHouse.Ground.Floor> Go() => []; }

    public abstract class GoesPastTheDoor { public static Type Go() => typeof(PlantedHouse.Ground.Cellar.Secret); }
}

namespace PlantedHouse.Ground.Upstairs
{
    public abstract class LooksUp { public static Type Go() => typeof(PlantedHouse.Upper.CallsInABody); }
}

namespace PlantedHouse.Faults
{
    public class Open;

    public abstract class Greedy
    {
        protected Greedy(int a, int b, int c, int d, int e, int f) => Sum = a + b + c + d + e + f;
        public int Sum { get; }
    }

    public sealed record ManyColumns(int A, int B, int C, int D, int E, int F);

    public sealed class Row
    {
        public int Id { get; init; }
        public string Name { get; set; } = "";
        public string Kept { get; internal set; } = "";
    }

    public sealed class Model : IModelPart
    {
        public void Configure(ModelBuilder model) => model.Entity<Row>(b => b.HasKey(r => r.Id));
    }
}
