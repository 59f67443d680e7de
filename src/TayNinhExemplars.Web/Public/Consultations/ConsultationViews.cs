using TayNinhExemplars.Theming;

namespace TayNinhExemplars.Web.Public.Consultations;

public sealed record CandidateView(string Name, string Unit, string Proposed, string Summary);

/// <param name="IsOpen">Opinions are taken today.</param>
/// <param name="StateText">Until when, or that it is over.</param>
public sealed record ConsultationView(
    string Title, string Url, string StateText, bool IsOpen, string Introduction, string LegalBasis, string Receiver, string Contact, string Report, IReadOnlyList<CandidateView> Candidates);

/// <summary>What was typed, so that nothing is lost when something is missing.</summary>
public sealed record OpinionForm(string Name, string Phone, string Address, string Email, string Candidate, string Text, IReadOnlyList<string> Errors);

public static class ConsultationViews
{
    public static IServiceCollection AddConsultationViews(this IServiceCollection services) => services
        .AddTemplateView<CandidateView>().AddTemplateView<ConsultationView>().AddTemplateView<OpinionForm>();
}
