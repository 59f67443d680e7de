using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Recognition;

public static class RecognitionPermissions
{
    public static readonly Permission ManageDossiers = new("ManageDossiers", "Keep the dossiers of exemplars: stages, holds, recognition, merging.");
    public static readonly Permission ViewDossiers = new("ViewDossiers", "Read the dossiers of exemplars and the registry of awards.", ManageDossiers);
    public static readonly Permission ManageAwards = new("ManageAwards", "Import, correct and revoke awards; keep the catalogue of titles and forms.");

    public static readonly IReadOnlyList<Permission> All = [ManageDossiers, ViewDossiers, ManageAwards];
}
