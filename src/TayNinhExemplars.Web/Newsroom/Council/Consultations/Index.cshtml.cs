using TayNinhExemplars.Consultations;
using TayNinhExemplars.Web.Security;

namespace TayNinhExemplars.Web.Newsroom.Council.Consultations;

[NeedsPermission(nameof(ConsultationsPermissions.ManageConsultations))]
public sealed class IndexModel(ConsultationStore store) : CouncilPage
{
    public IReadOnlyList<Consultation> Found { get; private set; } = [];

    public async Task OnGetAsync() => Found = await store.ListAsync(Aborted);
}
