using TayNinhExemplars.Theming;
using TayNinhExemplars.Web.Public.Views;

namespace TayNinhExemplars.Web.Public.Spreading;

/// <param name="Detail">Kind, place, for whom.</param>
/// <param name="StatusText">Empty when there is nothing to say beyond the date.</param>
public sealed record EventCardView(string Title, string Url, string Iso, string WhenText, string Detail, string StatusText, string CalendarUrl);

/// <param name="PeriodText">From when to when it runs, and by whom it was launched.</param>
public sealed record MovementCardView(string Title, string Url, string PeriodText, string Goals, string CountText);

public sealed record MovementView
{
    public required string Title { get; init; }
    public string Goals { get; init; } = "";
    public IReadOnlyList<FactView> Facts { get; init; } = [];
    public IReadOnlyList<ExemplarCard> Exemplars { get; init; } = [];

    /// <summary>Sanitised HTML.</summary>
    public string Body { get; init; } = "";
}

/// <summary>What came of an event.</summary>
public sealed record EventReportView(string DateText, string AttendanceText, IReadOnlyList<string> Report, IReadOnlyList<string> Results);

public static class SpreadingViews
{
    public static IServiceCollection AddSpreadingViews(this IServiceCollection services) => services
        .AddTemplateView<EventCardView>().AddTemplateView<MovementCardView>().AddTemplateView<MovementView>().AddTemplateView<EventReportView>();
}
