using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Consultations;

public static class ConsultationsPermissions
{
    public static readonly Permission ManageConsultations = new("ManageConsultations", "Post consultations of the people, read and register opinions, report; keep the calendar of holidays.");

    public static readonly IReadOnlyList<Permission> All = [ManageConsultations];
}
