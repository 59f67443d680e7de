using System.Text;

namespace TayNinhExemplars.Web.Hosting;

/// <summary>What must be right before the site may start; each failure says what to do about it.</summary>
internal static class StartupChecks
{
    /// <exception cref="InvalidOperationException">Something is wrong with the machine or the configuration.</exception>
    public static void Run(SiteOptions site)
    {
        // Without ICU, normalising does nothing: search, slugs and every comparison of Vietnamese text would be silently wrong.
        if ("e\u0302\u0301".Normalize(NormalizationForm.FormC) != "ế")
            throw new InvalidOperationException("Unicode normalisation does not work: install libicu (apt-get install libicu-dev) and do not set InvariantGlobalization.");
        if (!File.Exists(site.SetupRecipe))
            throw new InvalidOperationException($"The set-up recipe {site.SetupRecipe} is missing: give its place with Site:SetupRecipe.");
        if (!Directory.Exists(site.ThemesPath))
            throw new InvalidOperationException($"The themes folder {site.ThemesPath} is missing: give its place with Site:ThemesPath.");
        var probe = Path.Combine(site.DataPath, $".probe-{Environment.ProcessId}");
        try
        {
            Directory.CreateDirectory(site.DataPath);
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"The data path {site.DataPath} cannot be written: {e.Message} Give another with Site:DataPath.", e);
        }
        try
        {
            NetVips.NetVips.Version(0);
        }
        catch (Exception e) when (e is TypeInitializationException or DllNotFoundException)
        {
            throw new InvalidOperationException("libvips does not load: it comes with the package NetVips.Native for linux-x64; on another system install libvips.", e);
        }
    }
}
