using System.Text.Json;
using System.Text.Json.Nodes;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Recipes;

namespace TayNinhExemplars.Consultations.Recipes;

/// <summary><c>{ Years: [HolidayYear] }</c>; a year takes the place of what was entered for it before.</summary>
internal sealed class HolidayCalendarStep(SaveHolidayYearHandler save, HolidayCalendar calendar) : IRecipeStep
{
    public string Name => "HolidayCalendar";
    public int ExportOrder => 28;

    public async Task RunAsync(RecipeStepContext context, CancellationToken ct)
    {
        foreach (var json in (context.Step.Find("Years") as JsonArray ?? []).OfType<JsonObject>())
        {
            var year = json.Deserialize<HolidayYear>(Json.Options)!;
            year = year with { Holidays = year.Holidays ?? [], WorkedWeekends = year.WorkedWeekends ?? [], Undecided = year.Undecided ?? [] };
            var saved = await save.HandleAsync(new SaveHolidayYear(year), Actor.System, ct);
            if (!saved.Succeeded) throw new InvalidOperationException($"Holidays of {year.Year}: {saved.Refusals}");
        }
    }

    public async Task<JsonObject?> ExportAsync(RecipeExportContext context, CancellationToken ct)
    {
        var years = await calendar.YearsAsync(ct);
        return years.Count == 0 ? null : new JsonObject { ["name"] = Name, ["Years"] = JsonSerializer.SerializeToNode(years, Json.Options) };
    }
}
