using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Content;

/// <summary>
/// A module's veto on publication (consent, evidence, workflow, embargo). Every way to publish asks all of them:
/// the editor's button, the API, a recipe and the timer.
/// </summary>
public interface IPublicationGuard
{
    /// <param name="atUtc">The moment of publication, which for a timer is the planned one.</param>
    Task<Refusals> CheckAsync(ContentItem item, Actor actor, DateTime atUtc, CancellationToken ct);
}
