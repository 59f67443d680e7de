using Microsoft.AspNetCore.Mvc;
using TayNinhExemplars.Kernel;
using TayNinhExemplars.Web.Newsroom.Truth;

namespace TayNinhExemplars.Web.Newsroom.Council;

/// <summary>What the Council's pages share: days as people write them, and going on after an act.</summary>
public abstract class CouncilPage : NewsroomPage
{
    /// <summary>Null when nothing readable was given; the rule of the use case then asks for the day.</summary>
    protected static DateOnly? Day(string? text) => FormText.TryDay(text, out var day) ? day : null;

    protected static string Text(string? text) => FormText.Of(text);

    /// <summary>Back to the page with a word of thanks, or the page again with every reason.</summary>
    protected async Task<IActionResult> AfterAsync<T>(Outcome<T> outcome, string textKey, string path, Func<Task<bool>> load) where T : class
    {
        if (outcome.Succeeded) return Done(textKey, path);
        if (!await load()) return NotFound();
        return Refused(outcome.Refusals);
    }
}
