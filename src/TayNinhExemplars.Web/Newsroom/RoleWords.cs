using TayNinhExemplars.Kernel;

namespace TayNinhExemplars.Web.Newsroom;

public static class RoleWords
{
    /// <summary>The role as people call it; a role made here is called by its name.</summary>
    public static string Title(Texts texts, string role) => texts.Has("role." + role) ? texts["role." + role] : role;
}
