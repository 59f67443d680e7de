using System.Globalization;
using System.Runtime.CompilerServices;

namespace TayNinhExemplars.Tests;

/// <summary>Tests that read texts outside a request read them in the site's language, whatever the machine's is.</summary>
internal static class TestLanguage
{
#pragma warning disable CA2255 // the one place that runs before every test
    [ModuleInitializer]
    internal static void Set() => CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi-VN");
#pragma warning restore CA2255
}
