using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Editorial.Guards;

internal sealed class EmbargoGuard : ITransitionGuard
{
    public string Name => GuardNames.Embargo;

    public Task<Refusals> CheckAsync(TransitionAttempt attempt, CancellationToken ct) => Task.FromResult(Check(attempt.Answers.EmbargoUtc ?? attempt.Copy.EmbargoUtc, attempt.AtUtc));

    public static Refusals Check(DateTime? embargoUtc, DateTime atUtc) =>
        new Refusals().Unless(embargoUtc is null || embargoUtc <= atUtc, "editorial.embargo", "embargo", embargoUtc is { } until ? VietnamDays.ClockAt(until) : null);
}

internal sealed class NotHeldGuard(CopyStore copies) : ITransitionGuard
{
    public string Name => GuardNames.NotHeld;

    public async Task<Refusals> CheckAsync(TransitionAttempt attempt, CancellationToken ct) =>
        await copies.HoldOfAsync(attempt.Copy.ContentItemId, ct) is { } hold ? Refusals.Because("editorial.held", "", hold.Reason) : new Refusals();
}

/// <summary>What goes out is what was approved: not one word later.</summary>
internal sealed class UnchangedGuard : ITransitionGuard
{
    public string Name => GuardNames.Unchanged;

    public Task<Refusals> CheckAsync(TransitionAttempt attempt, CancellationToken ct) => Task.FromResult(new Refusals().Unless(
        attempt.Item is null || attempt.Item.ContentItemVersionId == attempt.Copy.VersionId, "editorial.text-changed", "", attempt.Item?.Author));
}

